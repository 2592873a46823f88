import { forwardRef } from 'react'
import { FileField, type FileFieldProps } from '~/ui/file-field'
import { useMessages } from '../i18n/react'
import { acceptOf } from './file-kinds'
import { fileMessages } from './messages'

/** Documents of every kind and size that the portal takes. Its form needs `encType="multipart/form-data"`. */
export const DocumentField = forwardRef<HTMLInputElement, Omit<FileFieldProps, 'kinds' | 'accept' | 'maxBytes'>>(
  function DocumentField(props, ref) {
    const { kinds } = useMessages(fileMessages)
    return <FileField ref={ref} {...props} kinds={kinds} accept={acceptOf()} maxBytes={20_000_000} />
  },
)
